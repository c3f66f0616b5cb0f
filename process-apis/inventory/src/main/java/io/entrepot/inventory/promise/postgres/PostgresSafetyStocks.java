package io.entrepot.inventory.promise.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.promise.SafetyStock;
import io.entrepot.inventory.promise.SafetyStocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Safety stocks as rows; a star stands for every item or every node. */
@Repository
class PostgresSafetyStocks implements SafetyStocks {

    private static final String EVERY = "*";

    private final JdbcClient jdbc;

    PostgresSafetyStocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SafetyStock> all() {
        return jdbc.sql("SELECT item, node, trim_scale(quantity) AS quantity FROM safety_stock ORDER BY item, node")
                .query(PostgresSafetyStocks::safetyStock)
                .list();
    }

    @Override
    @Transactional
    public void set(SafetyStock safetyStock) {
        var item = safetyStock.item() == null ? EVERY : safetyStock.item().value();
        var node = safetyStock.node() == null ? EVERY : safetyStock.node().value();
        if (safetyStock.quantity().signum() == 0) {
            jdbc.sql("DELETE FROM safety_stock WHERE item = :item AND node = :node")
                    .param("item", item)
                    .param("node", node)
                    .update();
        } else {
            jdbc.sql("""
                    INSERT INTO safety_stock (item, node, quantity) VALUES (:item, :node, :quantity)
                    ON CONFLICT (item, node) DO UPDATE SET quantity = excluded.quantity""")
                    .param("item", item)
                    .param("node", node)
                    .param("quantity", safetyStock.quantity())
                    .update();
        }
        jdbc.sql("""
                INSERT INTO availability_mark (item)
                SELECT DISTINCT item FROM stock_position WHERE :item IN ('*', item) AND :node IN ('*', node)""").param("item", item).param("node", node).update();
    }

    private static SafetyStock safetyStock(ResultSet row, int number) throws SQLException {
        var item = row.getString("item");
        var node = row.getString("node");
        return new SafetyStock(
                EVERY.equals(item) ? null : new ItemNumber(item),
                EVERY.equals(node) ? null : new NodeId(node),
                row.getBigDecimal("quantity"));
    }
}
