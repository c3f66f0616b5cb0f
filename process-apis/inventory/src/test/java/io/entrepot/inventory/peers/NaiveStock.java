package io.entrepot.inventory.peers;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How others keep the stock of one thing in a database: each method has the mistake that it is named after. */
final class NaiveStock {

    private final JdbcClient jdbc;
    private final String item;

    NaiveStock(JdbcClient jdbc, String item, int quantity) {
        this.jdbc = jdbc;
        this.item = item;
        jdbc.sql("CREATE TABLE IF NOT EXISTS naive_stock (item text, quantity int NOT NULL, reserved int NOT NULL)")
                .update();
        jdbc.sql("CREATE TABLE IF NOT EXISTS naive_order (item text, quantity int NOT NULL)")
                .update();
        jdbc.sql("INSERT INTO naive_stock VALUES (:item, :quantity, 0)")
                .param("item", item)
                .param("quantity", quantity)
                .update();
    }

    /** Looks in one transaction and writes in another; what others do in between is not seen. */
    boolean lookThenWrite(int wanted, Runnable between) {
        var free = number("SELECT quantity - reserved FROM naive_stock WHERE item = :item");
        between.run();
        return free >= wanted && writeWithoutLooking(wanted);
    }

    /** A way to the stock that goes past whoever looks. */
    boolean writeWithoutLooking(int wanted) {
        return jdbc.sql("UPDATE naive_stock SET reserved = reserved + :wanted WHERE item = :item")
                        .param("wanted", wanted)
                        .param("item", item)
                        .update()
                == 1;
    }

    /** Accepts the order and reserves its goods afterwards, if it comes to that. */
    void acceptThenReserve(int wanted, Runnable between) {
        jdbc.sql("INSERT INTO naive_order VALUES (:item, :wanted)")
                .param("item", item)
                .param("wanted", wanted)
                .update();
        between.run();
        writeWithoutLooking(wanted);
    }

    /** Takes the row that nobody holds; where somebody holds the only one, it makes another. */
    boolean reserveOnARowThatNobodyHolds(int wanted, TransactionTemplate transaction, Runnable beforeCommit) {
        Supplier<Boolean> work = () -> {
            var free = jdbc.sql("SELECT quantity - reserved FROM naive_stock WHERE item = :item FOR UPDATE SKIP LOCKED")
                    .param("item", item)
                    .query(Integer.class)
                    .optional();
            if (free.isPresent() && free.get() >= wanted) {
                writeWithoutLooking(wanted);
            } else if (free.isEmpty()) {
                jdbc.sql("INSERT INTO naive_stock VALUES (:item, 0, :wanted)")
                        .param("item", item)
                        .param("wanted", wanted)
                        .update();
            }
            beforeCommit.run();
            return free.isEmpty() || free.get() >= wanted;
        };
        return Boolean.TRUE.equals(transaction.execute(status -> work.get()));
    }

    int reserved() {
        return number("SELECT sum(reserved) FROM naive_stock WHERE item = :item");
    }

    int rows() {
        return number("SELECT count(*) FROM naive_stock WHERE item = :item");
    }

    int accepted() {
        return number("SELECT count(*) FROM naive_order WHERE item = :item");
    }

    private int number(String sql) {
        return jdbc.sql(sql).param("item", item).query(Integer.class).single();
    }
}
