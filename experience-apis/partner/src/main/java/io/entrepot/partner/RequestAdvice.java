package io.entrepot.partner;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import io.entrepot.partner.order.UnknownOrder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers an order that the partner does not have, and a parameter that cannot be read. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestAdvice {

    private final Problems problems;

    RequestAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUnknownOrder(UnknownOrder unknown, HttpServletRequest request) {
        return unknownOrder(request);
    }

    /** What cannot be an order's number names an order that does not exist. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> onMismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        if (mismatch.getRequiredType() == OrderId.class) {
            return unknownOrder(request);
        }
        var what = "has the wrong type or is none of the known values";
        return unreadable(new InputError(mismatch.getName(), "wrong-type", what), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onMissing(
            MissingServletRequestParameterException missing, HttpServletRequest request) {
        return unreadable(new InputError(missing.getParameterName(), "missing", "is required"), request);
    }

    private ResponseEntity<ProblemDetail> unknownOrder(HttpServletRequest request) {
        return answer(ProblemType.NOT_FOUND, "You have no order with this number.", List.of(), request);
    }

    private ResponseEntity<ProblemDetail> unreadable(InputError error, HttpServletRequest request) {
        var detail = error.pointer() + ": " + error.message();
        return answer(ProblemType.MALFORMED_REQUEST, detail, List.of(error), request);
    }

    private ResponseEntity<ProblemDetail> answer(
            ProblemType type, String detail, List<InputError> errors, HttpServletRequest request) {
        return ResponseEntity.status(type.status()).body(problems.of(type, detail, request.getRequestURI(), errors));
    }
}
