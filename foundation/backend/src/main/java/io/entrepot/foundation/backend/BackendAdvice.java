package io.entrepot.foundation.backend;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;

/** Tells the caller that a system behind us failed: never as a business answer, never with that system's words. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BackendAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(BackendAdvice.class);

    private final Problems problems;

    BackendAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onTransient(TransientBackendException fault, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), fault.getMessage());
        var type = fault.isTimeout() ? ProblemType.BACKEND_TIMED_OUT : ProblemType.BACKEND_UNAVAILABLE;
        var answer = ResponseEntity.status(type.status());
        fault.retryAfter()
                .ifPresent(
                        wait -> answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds()))));
        return answer.body(problems.of(type, "Try again later.", request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onPermanent(PermanentBackendException fault, HttpServletRequest request) {
        LOG.error("{} {}: {} {}", request.getMethod(), request.getRequestURI(), fault.getMessage(), fault.problem());
        return failed(request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUnreadableAnswer(RestClientException fault, HttpServletRequest request) {
        LOG.error("{} {}: unreadable answer", request.getMethod(), request.getRequestURI(), fault);
        return failed(request);
    }

    private ResponseEntity<ProblemDetail> failed(HttpServletRequest request) {
        var type = ProblemType.BACKEND_FAILED;
        return ResponseEntity.status(type.status())
                .body(problems.of(type, "The failure is recorded.", request.getRequestURI()));
    }
}
