package io.entrepot.sandbox.shopify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a mutation did nothing, told inside its own answer. */
record UserError(@Nullable String code, List<String> field, String message) {

    static UserError of(String message, String... field) {
        return new UserError(null, List.of(field), message);
    }

    Fields fields() {
        return new Fields().with("code", code).with("field", field).with("message", message);
    }

    static List<Fields> fields(List<UserError> errors) {
        return errors.stream().map(UserError::fields).toList();
    }
}
