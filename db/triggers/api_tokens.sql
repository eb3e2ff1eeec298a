-- A token is only used and revoked: nobody gives it another owner, a longer life or a life after its end.
CREATE TRIGGER api_token_is_only_revoked BEFORE UPDATE ON api_token
WHEN NEW.id IS NOT OLD.id OR NEW.account_id IS NOT OLD.account_id OR NEW.secret_hash IS NOT OLD.secret_hash
  OR NEW.epoch IS NOT OLD.epoch OR NEW.name IS NOT OLD.name OR NEW.made_at IS NOT OLD.made_at
  OR NEW.expires_at IS NOT OLD.expires_at
  OR OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS NOT OLD.revoked_at
BEGIN
  SELECT raise(ABORT, 'token: can only be revoked');
END;

CREATE TRIGGER api_token_scope_stays BEFORE UPDATE ON api_token_scope
BEGIN
  SELECT raise(ABORT, 'token: keeps its scopes');
END;

-- What was answered was answered.
CREATE TRIGGER idempotency_key_stays BEFORE UPDATE ON idempotency_key
BEGIN
  SELECT raise(ABORT, 'idempotency: an answer stays as it was');
END;
