package io.entrepot.erpbusinesscentral.erp.postgres;

import io.entrepot.erpbusinesscentral.item.CodeMap;
import io.entrepot.erpbusinesscentral.item.CodeMaps;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the highest version of each mapping. */
final class PostgresCodeMaps implements CodeMaps {

    private final JdbcClient jdbc;

    PostgresCodeMaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CodeMap units() {
        return current("unit");
    }

    @Override
    public CodeMap trackings() {
        return current("tracking");
    }

    private record Entry(int version, String vendorCode, String canonicalCode) {}

    private CodeMap current(String kind) {
        var entries = jdbc.sql("""
                        SELECT version, vendor_code, canonical_code FROM code_mapping
                        WHERE kind = :kind AND version = (SELECT max(version) FROM code_mapping WHERE kind = :kind)
                        """).param("kind", kind).query(Entry.class).list();
        var codes = new HashMap<String, String>();
        entries.forEach(entry -> codes.put(entry.vendorCode(), entry.canonicalCode()));
        return new CodeMap(entries.isEmpty() ? 0 : entries.getFirst().version(), codes);
    }
}
