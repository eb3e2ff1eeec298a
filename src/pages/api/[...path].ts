import type { APIRoute } from 'astro'
import { apiFailure } from '../../directory/api/api-request.ts'

// Whatever no other address of the API answers: programs get the refusal in their own form.
export const ALL: APIRoute = () => apiFailure(404, 'not-found', 'There is nothing at this address.')
