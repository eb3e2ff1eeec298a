# The image's own Node only runs npm; the Node that the site runs on comes as a package.
# Debian, not Alpine: that package needs glibc.
FROM node:24-slim

WORKDIR /app
RUN mkdir /data && chown node:node /app /data
USER node

COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

COPY --chown=node:node LICENSE NOTICE astro.config.mjs tsconfig.json ./
COPY --chown=node:node content content
COPY --chown=node:node db db
COPY --chown=node:node public public
COPY --chown=node:node src src

ENV HOST=0.0.0.0 DATA_DIR=/data
VOLUME /data
EXPOSE 4321

# Without npm in between, so that a stop reaches the site, which then finishes what is in flight.
ENV PATH=/app/node_modules/.bin:$PATH
HEALTHCHECK --interval=30s --timeout=5s --start-period=3m \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4321/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/server/main.ts"]
