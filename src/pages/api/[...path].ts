import type { APIRoute } from 'astro'
import { apiFailure } from '../../directory/api/api-request.ts'
import { isManagement } from '../../management/addresses.ts'
import { problem, problemResponse } from '../../management/problem.ts'

// Whatever no other address of the two APIs answers: programs get the refusal in the form that they know.
export const ALL: APIRoute = ({ url, locals }) =>
  isManagement(url.pathname)
    ? problemResponse(problem('not-found'), locals.services.ownOrigin)
    : apiFailure(404, 'not-found', 'There is nothing at this address.')
