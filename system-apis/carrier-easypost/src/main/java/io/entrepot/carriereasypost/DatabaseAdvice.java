package io.entrepot.carriereasypost;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says that our own database is away, so that a sender of webhooks sends again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAdvice.class);
    private static final String SECONDS_TO_WAIT = "5";

    private final Problems problems;

    DatabaseAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> onDatabaseAway(Exception fault, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), fault.getMessage());
        var type = ProblemType.BACKEND_UNAVAILABLE;
        return ResponseEntity.status(type.status())
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .body(problems.of(type, "Try again later.", request.getRequestURI()));
    }
}
