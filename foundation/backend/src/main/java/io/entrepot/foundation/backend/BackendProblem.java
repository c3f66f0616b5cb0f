package io.entrepot.foundation.backend;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.foundation.web.InputError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problem details (RFC 9457) with which one of our own services refused a call. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BackendProblem(
        @Nullable String type,
        @Nullable String detail,
        @Nullable List<InputError> errors) {}
