package io.entrepot.wmsopenboxes.stock.postgres;

import io.entrepot.wmsopenboxes.stock.Product;
import io.entrepot.wmsopenboxes.stock.Products;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Articles in a table. */
@Repository
class PostgresProducts implements Products {

    private final JdbcClient jdbc;

    PostgresProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void put(List<Product> read) {
        read.forEach(product -> jdbc.sql("""
                INSERT INTO product (id, code, unit, last_updated) VALUES (:id, :code, :unit, :at)
                ON CONFLICT (id) DO UPDATE
                SET code = excluded.code, unit = excluded.unit, last_updated = excluded.last_updated""")
                .param("id", product.id())
                .param("code", product.code())
                .param("unit", product.unit())
                .param("at", OffsetDateTime.ofInstant(product.lastUpdated(), ZoneOffset.UTC))
                .update());
    }

    @Override
    public List<Product> all() {
        return jdbc.sql("SELECT * FROM product ORDER BY code")
                .query((row, number) -> new Product(
                        row.getString("id"),
                        row.getString("code"),
                        row.getString("unit"),
                        row.getObject("last_updated", OffsetDateTime.class).toInstant()))
                .list();
    }
}
