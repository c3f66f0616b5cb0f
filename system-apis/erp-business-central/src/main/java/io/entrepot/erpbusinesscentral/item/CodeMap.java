package io.entrepot.erpbusinesscentral.item;

import java.util.Map;
import java.util.Optional;

/** One version of the mapping from the ERP's codes to canonical ones; a code without an entry is never guessed. */
public record CodeMap(int version, Map<String, String> codes) {

    public CodeMap {
        codes = Map.copyOf(codes);
    }

    public Optional<String> canonical(String code) {
        return Optional.ofNullable(codes.get(code));
    }
}
