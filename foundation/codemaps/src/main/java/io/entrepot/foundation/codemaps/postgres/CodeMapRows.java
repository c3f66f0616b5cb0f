package io.entrepot.foundation.codemaps.postgres;

import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeMapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on code maps. */
class CodeMapRows {

    private final JdbcClient jdbc;

    CodeMapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rises with every change. */
    long newest() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM code_map")
                .query(Long.class)
                .single();
    }

    List<CodeMapping> all() {
        return jdbc.sql("""
                SELECT kind, partner, code, version, canonical, valid_from, author, changed_at
                FROM code_map ORDER BY kind, partner, code, version""").query(CodeMapRows::row).list();
    }

    /** Keeps other changes away until the transaction ends, so that versions have no gaps and no twins. */
    void lock() {
        jdbc.sql("LOCK TABLE code_map IN SHARE ROW EXCLUSIVE MODE").update();
    }

    void add(CodeMapping mapping) {
        jdbc.sql("""
                INSERT INTO code_map (kind, partner, code, version, canonical, valid_from, author, changed_at)
                VALUES (:kind, :partner, :code, :version, :canonical, :validFrom, :author, :changedAt)""")
                .param("kind", mapping.key().kind())
                .param("partner", mapping.key().partner())
                .param("code", mapping.key().code())
                .param("version", mapping.version())
                .param("canonical", mapping.canonical())
                .param("validFrom", mapping.validFrom().atOffset(ZoneOffset.UTC))
                .param("author", mapping.author())
                .param("changedAt", mapping.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static CodeMapping row(ResultSet row, int number) throws SQLException {
        return new CodeMapping(
                CodeKey.of(row.getString("kind"), row.getString("partner"), row.getString("code")),
                row.getInt("version"),
                row.getString("canonical"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
