package io.entrepot.gateway.catalog;

import io.entrepot.foundation.web.ProblemType;

/** What a developer does about a problem, a sentence or two for each type. */
final class ProblemAdvice {

    private ProblemAdvice() {}

    static String on(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST ->
                "The body is no JSON, has a field that the contract does not know, or a header or parameter is missing or "
                        + "of the wrong type. See detail and errors, and correct the request; repeating it helps nothing.";
            case INVALID_REQUEST ->
                "The request can be read, but breaks a rule. Each entry of errors points at a field (JSON Pointer) and has a "
                        + "stable code. Nothing was done.";
            case IDEMPOTENCY_KEY_MISSING ->
                "A write needs a header Idempotency-Key with a name of your own for this attempt, such as a UUID. Send the "
                        + "same key when you repeat the attempt.";
            case IDEMPOTENCY_KEY_REUSED ->
                "The key was sent before with another body. Use a new key for a new order, and the same body for a repetition.";
            case REQUEST_IN_PROGRESS ->
                "The first request with this key has not been answered yet. Repeat it after a moment, with the same key.";
            case UNAUTHENTICATED ->
                "The access token is missing, expired, or was not issued for this API. Obtain a new one; WWW-Authenticate "
                        + "says what is wrong with it.";
            case FORBIDDEN ->
                "The token is valid, but lacks the scope that the operation needs, or does not name a partner.";
            case NOT_FOUND -> "There is no such resource, or it is not yours. Detail says what was looked for.";
            case VERSION_MISSING ->
                "The path names an API, but no version. Put one of versions in front, such as /partner/v2.";
            case VERSION_UNKNOWN -> "The version in the path does not exist. Use one of versions.";
            case VERSION_RETIRED ->
                "The version has ended, for all or for you; Sunset tells since when. Move to the version that successor names.";
            case VERSION_BROWNED_OUT ->
                "The version is deprecated and switched off for a short time, so that its end surprises nobody. It is back "
                        + "after Retry-After; move to the version that successor names before Sunset.";
            case METHOD_NOT_ALLOWED ->
                "The path exists, but not with this method. Allow lists the methods that it has.";
            case NOT_ACCEPTABLE -> "The header Accept excludes every form that there is. Accept application/json.";
            case CONFLICT ->
                "The state of the resource does not allow this, such as cancelling what has left. Read it again.";
            case PRECONDITION_FAILED -> "The resource has changed since you read it. Read it again and decide anew.";
            case PRECONDITION_REQUIRED -> "Send If-Match with the ETag of the resource that you mean to change.";
            case BODY_TOO_LARGE ->
                "The body is larger than this path takes; detail tells the limit. Send less at once.";
            case REQUEST_TOO_SLOW ->
                "The body did not come at a usable pace. Repeat the request over a better connection.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
            case TOO_MANY_REQUESTS -> "Wait as long as Retry-After says before the next request.";
            case INTERNAL_ERROR ->
                "Something is broken on our side and recorded. Repeat later, with the same Idempotency-Key; quote traceId "
                        + "when you ask about it.";
            case CAPABILITY_MISSING -> "The system behind this operation cannot do it, and will not be able to later.";
            case BACKEND_FAILED ->
                "A system behind this operation refused or gave no whole answer. The failure is recorded.";
            case BACKEND_UNAVAILABLE -> "A system behind this operation is away. Wait as long as Retry-After says.";
            case BACKEND_TIMED_OUT ->
                "It is not known whether the call took effect. Repeat it with the same Idempotency-Key: it never acts twice.";
        };
    }
}
