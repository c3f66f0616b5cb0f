package io.entrepot.erpbusinesscentral.shipment;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.erpbusinesscentral.item.ItemPacks;
import io.entrepot.erpbusinesscentral.item.Packs;
import io.entrepot.erpbusinesscentral.order.Attempt;
import io.entrepot.erpbusinesscentral.order.Leases;
import io.entrepot.erpbusinesscentral.order.OrderRegister;
import io.entrepot.erpbusinesscentral.order.RegisteredOrder;
import io.entrepot.erpbusinesscentral.order.SalesDocument;
import io.entrepot.erpbusinesscentral.order.SalesDocuments;
import io.entrepot.erpbusinesscentral.order.Settling;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Posts a shipment once: what an earlier attempt left open is read back first, then exactly what left is prepared, read
 * again, and posted.
 */
public final class PostingShipment {

    private static final int ATTEMPTS = 4;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final SalesDocuments documents;
    private final PostingDesk desk;
    private final Packs packs;
    private final OrderRegister register;
    private final Postings postings;
    private final Leases leases;
    private final Settling settling;

    public PostingShipment(
            SalesDocuments documents,
            PostingDesk desk,
            Packs packs,
            OrderRegister register,
            Postings postings,
            Leases leases,
            Settling settling) {
        this.documents = documents;
        this.desk = desk;
        this.packs = packs;
        this.register = register;
        this.postings = postings;
        this.leases = leases;
        this.settling = settling;
    }

    public PostingResult post(Shipment shipment) {
        return leases.holding(shipment.order(), () -> alone(shipment));
    }

    private PostingResult alone(Shipment shipment) {
        var known = known(shipment);
        if (known != null) {
            return known;
        }
        var open = postings.underWay(shipment.order());
        if (open.isPresent()) {
            var obstacle = settle(open.get());
            if (obstacle != null) {
                return obstacle;
            }
        }
        var settled = known(shipment);
        return settled != null ? settled : prepared(shipment);
    }

    /** What is decided of the shipment already, or null where it is still to be posted. */
    private @Nullable PostingResult known(Shipment shipment) {
        var posting = postings.find(shipment.id()).orElse(null);
        if (posting == null) {
            return null;
        }
        if (!posting.shipment().content().equals(shipment.content())) {
            return new PostingResult.OtherContent();
        }
        var posted = posting.documents();
        return posted == null ? null : new PostingResult.Posted(posted, false);
    }

    /** Finds out what became of an attempt without answer; null once that is known. */
    private @Nullable PostingResult settle(Posting posting) {
        var shipment = posting.shipment();
        var wait = settling.left(posting.sentAt());
        return switch (evidence(posting)) {
            case Evidence.Posted(var numbers) -> {
                postings.posted(shipment.id(), numbers);
                yield null;
            }
            case Evidence.Contradicting() -> new PostingResult.Contradicted();
            case Evidence.Incomplete() -> new PostingResult.Undecided(SOON);
            case Evidence.Absent() when wait.isPositive() -> new PostingResult.Undecided(wait);
            case Evidence.Absent() -> {
                postings.notSent(shipment.id());
                yield null;
            }
        };
    }

    /** Every round reads the order again, so that nothing is posted that was not seen as planned. */
    private PostingResult prepared(Shipment shipment) {
        var sizes = sizes(shipment);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = documents.named(shipment.order());
            if (found.size() != 1) {
                return found.isEmpty() ? orderAbsent(shipment.order()) : new PostingResult.Ambiguous();
            }
            var document = found.getFirst();
            var plan = ShippingPlan.of(document, shipment, sizes);
            if (!plan.faults().isEmpty()) {
                return new PostingResult.FaultyLines(plan.faults());
            }
            if (plan.toChange().isEmpty()) {
                return posted(shipment, document);
            }
            prepare(plan);
        }
        return new PostingResult.Undecided(SOON);
    }

    /** A line that somebody else changed, or whose answer was lost, is decided on in the next round. */
    private void prepare(ShippingPlan plan) {
        for (var line : plan.toChange()) {
            if (!(desk.prepare(line, plan.of(line)) instanceof Attempt.Done)) {
                return;
            }
        }
    }

    private PostingResult posted(Shipment shipment, SalesDocument document) {
        var before = document.isUntouched()
                ? Set.<String>of()
                : desk.postedFor(document.number()).numbers();
        postings.requested(shipment, document.number());
        postings.sending(shipment.id(), settling.now(), before);
        var attempt = sent(shipment, document);
        var posting = postings.find(shipment.id()).orElseThrow();
        return switch (evidence(posting)) {
            case Evidence.Posted(var numbers) -> {
                postings.posted(shipment.id(), numbers);
                yield new PostingResult.Posted(numbers, true);
            }
            case Evidence.Contradicting() -> new PostingResult.Contradicted();
            case Evidence.Incomplete() -> new PostingResult.Undecided(SOON);
            case Evidence.Absent() -> withoutEffect(shipment, attempt);
        };
    }

    private Attempt sent(Shipment shipment, SalesDocument document) {
        try {
            return desk.post(document);
        } catch (RuntimeException refused) {
            postings.notSent(shipment.id());
            throw refused;
        }
    }

    private PostingResult withoutEffect(Shipment shipment, Attempt attempt) {
        if (attempt instanceof Attempt.Unknown(var fault)) {
            throw fault; // the posting stays under way, so that nobody repeats it blindly
        }
        postings.notSent(shipment.id());
        return new PostingResult.Undecided(SOON);
    }

    private PostingResult orderAbsent(OrderId order) {
        return register.find(order).map(RegisteredOrder::documentNumber).isPresent()
                ? new PostingResult.OrderOver()
                : new PostingResult.UnknownOrder();
    }

    private Evidence evidence(Posting posting) {
        return Evidence.of(posting, desk.postedFor(posting.documentNumber()), sizes(posting.shipment()));
    }

    private Map<ItemNumber, ItemPacks> sizes(Shipment shipment) {
        return packs.of(
                shipment.lines().stream().map(Shipment.Line::item).distinct().toList());
    }
}
