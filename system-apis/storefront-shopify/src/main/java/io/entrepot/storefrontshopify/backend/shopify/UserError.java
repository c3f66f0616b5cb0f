package io.entrepot.storefrontshopify.backend.shopify;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a mutation did nothing, as it stands inside its own answer. */
record UserError(
        @Nullable String code,
        @Nullable List<String> field,
        @Nullable String message) {

    static List<UserError> of(@Nullable List<UserError> errors) {
        return Objects.requireNonNullElse(errors, List.of());
    }

    static String told(List<UserError> errors) {
        return errors.stream().map(error -> String.valueOf(error.message())).collect(Collectors.joining("; "));
    }
}
