package io.entrepot.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into problem details; what nobody expected becomes a 500 without internals. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> onProblem(ProblemException exception, HttpServletRequest request) {
        return answer(exception.type(), exception.detail(), exception.errors(), request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<Object> onConstraintViolation(ConstraintViolationException exception, HttpServletRequest request) {
        var errors = exception.getConstraintViolations().stream()
                .map(ProblemAdvice::inputError)
                .toList();
        return answer(ProblemType.INVALID_REQUEST, InputError.summary(errors), errors, request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<Object> onUnexpected(Exception exception, HttpServletRequest request) {
        if (BodyLimit.isExceeded(exception)) {
            return answer(ProblemType.BODY_TOO_LARGE, BodyLimit.DETAIL, List.of(), request.getRequestURI());
        }
        if (StoreOutage.isBehind(exception)) {
            LOG.warn("{} {}: the database is away", request.getMethod(), request.getRequestURI(), exception);
            return ResponseEntity.status(ProblemType.BACKEND_UNAVAILABLE.status())
                    .header(HttpHeaders.RETRY_AFTER, StoreOutage.SECONDS_TO_WAIT)
                    .body(problems.of(ProblemType.BACKEND_UNAVAILABLE, "Try again later.", request.getRequestURI()));
        }
        LOG.error("Unexpected failure of {} {}", request.getMethod(), request.getRequestURI(), exception);
        return answer(
                ProblemType.INTERNAL_ERROR,
                "The failure is recorded; quote the trace id when you ask about it.",
                List.of(),
                request.getRequestURI());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = exception.getBindingResult().getFieldErrors().stream()
                .map(ProblemAdvice::inputError)
                .toList();
        return answer(ProblemType.INVALID_REQUEST, InputError.summary(errors), errors, path(request));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var errors = exception.getParameterValidationResults().stream()
                .flatMap(ProblemAdvice::inputErrors)
                .toList();
        return answer(ProblemType.INVALID_REQUEST, InputError.summary(errors), errors, path(request));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (BodyLimit.isExceeded(exception)) {
            return answer(ProblemType.BODY_TOO_LARGE, BodyLimit.DETAIL, List.of(), path(request));
        }
        var errors = UnreadableBody.errorsOf(exception);
        return answer(ProblemType.MALFORMED_REQUEST, InputError.summary(errors), errors, path(request));
    }

    /** Everything else that the framework refuses: its own sentence, our type. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var type = ProblemOfStatus.typeOf(status);
        var problem = problems.of(type, detail(exception, type), path(request));
        return ResponseEntity.status(type.status()).headers(headers).body(problem);
    }

    /** The framework's own sentences are written for callers. */
    private static String detail(Exception exception, ProblemType type) {
        var said =
                exception instanceof ErrorResponse response ? response.getBody().getDetail() : null;
        return said == null ? type.title() + "." : said;
    }

    private ResponseEntity<Object> answer(ProblemType type, String detail, List<InputError> errors, String path) {
        return ResponseEntity.status(type.status()).body(problems.of(type, detail, path, errors));
    }

    /** A body names the field, a simple parameter names itself. */
    private static Stream<InputError> inputErrors(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return body.getFieldErrors().stream().map(ProblemAdvice::inputError);
        }
        var name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream().map(error -> inputError(name, error));
    }

    private static InputError inputError(FieldError error) {
        var pointer = "/"
                + error.getField()
                        .replace("].", "/")
                        .replace('[', '/')
                        .replace("]", "")
                        .replace('.', '/');
        return inputError(pointer, error);
    }

    private static InputError inputError(ConstraintViolation<?> violation) {
        return new InputError(violation.getPropertyPath().toString(), "invalid", violation.getMessage());
    }

    private static InputError inputError(String pointer, MessageSourceResolvable error) {
        var codes = error.getCodes();
        var code = codes == null || codes.length == 0 ? "invalid" : kebab(codes[codes.length - 1]);
        return new InputError(pointer, code, Objects.requireNonNullElse(error.getDefaultMessage(), "is invalid"));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String path(WebRequest request) {
        return ((ServletWebRequest) request).getRequest().getRequestURI();
    }
}
