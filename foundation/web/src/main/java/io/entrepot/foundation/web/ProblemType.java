package io.entrepot.foundation.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every kind of problem that Entrepot answers (RFC 9457); the type URI is stable and has a page of its own. */
public enum ProblemType {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    INVALID_REQUEST(HttpStatus.UNPROCESSABLE_CONTENT, "The request breaks a rule"),
    IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST, "An Idempotency-Key header is required"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key was used with another request"),
    REQUEST_IN_PROGRESS(HttpStatus.CONFLICT, "The same request is still being processed"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid access token is required"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The access token does not allow this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such resource"),
    VERSION_MISSING(HttpStatus.BAD_REQUEST, "The path names no version"),
    VERSION_UNKNOWN(HttpStatus.NOT_FOUND, "There is no such version"),
    VERSION_RETIRED(HttpStatus.GONE, "This version has ended"),
    VERSION_BROWNED_OUT(HttpStatus.GONE, "This version is switched off for a while, ahead of its end"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The resource does not have this method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No acceptable representation exists"),
    CONFLICT(HttpStatus.CONFLICT, "The state of the resource does not allow this"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The resource is not at the version that was named"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "The version to change must be named"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request body is too large"),
    REQUEST_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The request came too slowly"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type is not supported"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "The limit of requests is reached"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    CAPABILITY_MISSING(HttpStatus.NOT_IMPLEMENTED, "The system behind this service cannot do this"),
    BACKEND_FAILED(HttpStatus.BAD_GATEWAY, "A system behind this service refused the call"),
    BACKEND_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "A system behind this service is not available"),
    BACKEND_TIMED_OUT(HttpStatus.GATEWAY_TIMEOUT, "A system behind this service did not answer in time");

    private static final String BASE = "https://entrepot.io/problems/";

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI uri() {
        return URI.create(BASE + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
