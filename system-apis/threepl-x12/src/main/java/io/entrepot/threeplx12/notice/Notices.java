package io.entrepot.threeplx12.notice;

import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.foundation.warehouse.notice.NoticeId;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The deliveries that were announced, and what came of them. */
public interface Notices {

    /** Stores the notice if it is new and does what a new notice needs, in one transaction. */
    Kept keep(NoticeRequest notice, Consumer<KnownNotice> whenNew);

    Optional<KnownNotice> find(NoticeId id);

    Optional<KnownNotice> numbered(String number);

    /** Changes a notice, in the running transaction. */
    KnownNotice change(KnownNotice notice, UnaryOperator<KnownNotice> change);

    /** Publishes what was received, in the running transaction. */
    void tell(GoodsReceived received, List<StockMoved> movements);

    /** A notice as it stands. */
    record Kept(KnownNotice notice, boolean isNew) {}
}
