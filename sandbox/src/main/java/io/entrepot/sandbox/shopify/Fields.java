package io.entrepot.sandbox.shopify;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** An object of the schema by field names; a supplier among its values is asked only when the field is. */
final class Fields extends LinkedHashMap<String, @Nullable Object> {

    Fields with(String field, @Nullable Object value) {
        put(field, value);
        return this;
    }
}
