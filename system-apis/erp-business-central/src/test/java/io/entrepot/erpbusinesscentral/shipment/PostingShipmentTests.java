package io.entrepot.erpbusinesscentral.shipment;

import static io.entrepot.erpbusinesscentral.order.OrderFixtures.ORDER;
import static io.entrepot.erpbusinesscentral.order.OrderFixtures.anOrder;
import static io.entrepot.erpbusinesscentral.order.OrderFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.erpbusinesscentral.order.AdjustableClock;
import io.entrepot.erpbusinesscentral.order.InMemoryOrderRegister;
import io.entrepot.erpbusinesscentral.order.SalesOrder;
import io.entrepot.erpbusinesscentral.order.Settling;
import io.entrepot.erpbusinesscentral.order.WithoutContention;
import io.entrepot.erpbusinesscentral.shipment.InMemoryErp.Change;
import io.entrepot.erpbusinesscentral.shipment.InMemoryErp.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever gets lost on the way, the ERP posts each shipment once and exactly. */
class PostingShipmentTests {

    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final String NUMBER = "101001";

    private final InMemoryErp erp = new InMemoryErp();
    private final InMemoryOrderRegister register = new InMemoryOrderRegister();
    private final InMemoryPostings postings = new InMemoryPostings();
    private final AdjustableClock clock = new AdjustableClock();
    private final PostingShipment posting = new PostingShipment(
            erp, erp, erp, register, postings, new WithoutContention(), new Settling(clock, LONGEST));
    private final SalesOrder order = anOrder(line(1, "SKU-1", 10), line(2, "SKU-2", 5));
    private final Shipment first = shipment("S-1", shipped(1, "SKU-1", 4));
    private final Shipment second = shipment("S-2", shipped(1, "SKU-1", 6), shipped(2, "SKU-2", 5));

    @BeforeEach
    void place() {
        erp.add(order);
        register.placed(order, NUMBER);
    }

    @Test
    void postsExactlyWhatLeftAndNothingOfOtherLines() {
        assertThat(posting.post(first)).isInstanceOf(PostingResult.Posted.class);

        assertThat(postedAmounts()).containsExactly("SKU-1 4 EA");
        assertThat(erp.named(ORDER).getFirst().lines())
                .extracting(remaining -> remaining.open().intValue())
                .containsExactly(6, 5);
    }

    @Test
    void postsSeveralShipmentsUntilTheOrderIsGone() {
        posting.post(first);
        posting.post(second);

        assertThat(postedAmounts()).containsExactly("SKU-1 4 EA", "SKU-1 6 EA", "SKU-2 5 EA");
        assertThat(erp.named(ORDER)).isEmpty();
    }

    @Test
    void answersARepeatedRequestFromMemoryAlsoWhenTheOrderIsGone() {
        posting.post(first);
        posting.post(second);

        assertThat(posting.post(second)).isEqualTo(new PostingResult.Posted(new Posting.Documents("S3", "I3"), false));
        assertThat(erp.count(Change.POST)).isEqualTo(2);
    }

    @Test
    void readsBackAPostingWhoseAnswerWasLost() {
        erp.with(Change.POST, Fault.ANSWER_LOST);

        assertThat(posting.post(first)).isEqualTo(new PostingResult.Posted(new Posting.Documents("S2", "I2"), true));
        assertThat(erp.count(Change.POST)).isOne();
    }

    @Test
    void waitsForALatePostingInsteadOfRepeatingIt() {
        erp.with(Change.POST, Fault.LATE);

        assertThatThrownBy(() -> posting.post(first)).hasMessage("late");
        assertThat(posting.post(first)).isEqualTo(new PostingResult.Undecided(LONGEST));
        erp.catchUp();

        assertThat(posting.post(first)).isInstanceOf(PostingResult.Posted.class);
        assertThat(erp.count(Change.POST)).isOne();
    }

    @Test
    void holdsBackAnotherShipmentWhileOneIsUnderWay() {
        erp.with(Change.POST, Fault.LATE);
        assertThatThrownBy(() -> posting.post(first)).hasMessage("late");

        assertThat(posting.post(second)).isInstanceOf(PostingResult.Undecided.class);
        erp.catchUp();
        assertThat(posting.post(second)).isInstanceOf(PostingResult.Posted.class);

        assertThat(posting.post(first)).isEqualTo(new PostingResult.Posted(new Posting.Documents("S2", "I2"), false));
    }

    @Test
    void repeatsAPostingThatCanNoLongerTakeEffect() {
        erp.with(Change.POST, Fault.LATE);
        assertThatThrownBy(() -> posting.post(first)).hasMessage("late");

        clock.advance(LONGEST);

        assertThat(posting.post(first)).isInstanceOf(PostingResult.Posted.class);
    }

    @Test
    void repeatsAtOnceAfterARefusalOrAnAnswerWithoutEffect() {
        erp.with(Change.POST, Fault.REFUSED).with(Change.POST, Fault.WITHOUT_EFFECT);

        assertThatThrownBy(() -> posting.post(first)).hasMessage("refused");
        assertThat(posting.post(first)).isInstanceOf(PostingResult.Undecided.class);

        assertThat(posting.post(first)).isInstanceOf(PostingResult.Posted.class);
        assertThat(postedAmounts()).containsExactly("SKU-1 4 EA");
    }

    @Test
    void preparesAgainWhatSomebodyChangedOrWhatHadNoEffect() {
        erp.with(Change.PREPARE, Fault.STALE).with(Change.PREPARE, Fault.WITHOUT_EFFECT);

        assertThat(posting.post(first)).isInstanceOf(PostingResult.Posted.class);
        assertThat(postedAmounts()).containsExactly("SKU-1 4 EA");
    }

    @Test
    void postsNothingThatItDidNotSeePrepared() {
        Stream.generate(() -> Fault.WITHOUT_EFFECT).limit(8).forEach(fault -> erp.with(Change.PREPARE, fault));

        assertThat(posting.post(first)).isInstanceOf(PostingResult.Undecided.class);
        assertThat(erp.count(Change.POST)).isZero();
    }

    @Test
    void tellsItsOwnPostingFromOneMadeByHand() {
        erp.named(ORDER).getFirst().lines().forEach(line -> erp.prepare(line, BigDecimal.ONE));
        erp.postNow("D1");

        assertThat(posting.post(first)).isEqualTo(new PostingResult.Posted(new Posting.Documents("S3", "I3"), true));
    }

    @Test
    void leavesAPostingOfOtherQuantitiesToAPerson() {
        erp.with(Change.POST, Fault.LATE);
        assertThatThrownBy(() -> posting.post(first)).hasMessage("late");
        erp.named(ORDER).getFirst().lines().forEach(line -> erp.prepare(line, BigDecimal.TWO));
        erp.catchUp();
        clock.advance(LONGEST);

        assertThat(posting.post(first)).isEqualTo(new PostingResult.Contradicted());
        assertThat(erp.count(Change.POST)).isOne();
    }

    @Test
    void refusesMoreThanIsOpenAndLinesThatTheOrderLacks() {
        assertThat(posting.post(shipment("S-1", shipped(1, "SKU-1", 11))))
                .isInstanceOf(PostingResult.FaultyLines.class);
        assertThat(posting.post(shipment("S-1", shipped(3, "SKU-1", 1)))).isInstanceOf(PostingResult.FaultyLines.class);
        assertThat(posting.post(shipment("S-1", shipped(2, "SKU-1", 1)))).isInstanceOf(PostingResult.FaultyLines.class);

        assertThat(erp.asked).isEmpty();
    }

    @Test
    void refusesOtherContentUnderTheSameIdentifier() {
        posting.post(first);

        assertThat(posting.post(shipment("S-1", shipped(1, "SKU-1", 5)))).isEqualTo(new PostingResult.OtherContent());
    }

    @Test
    void saysThatAnOrderIsOverOrUnknown() {
        posting.post(first);
        posting.post(second);

        assertThat(posting.post(shipment("S-3", shipped(1, "SKU-1", 1)))).isEqualTo(new PostingResult.OrderOver());
        assertThat(posting.post(new Shipment(
                        new io.entrepot.canonical.order.OrderId("ORD-2"), new ShipmentId("S-4"), first.lines())))
                .isEqualTo(new PostingResult.UnknownOrder());
    }

    private List<String> postedAmounts() {
        return erp.postedFor(NUMBER).shipments().stream()
                .flatMap(shipment -> shipment.lines().stream())
                .map(line -> line.item() + " " + line.quantity())
                .toList();
    }

    private static Shipment shipment(String id, Shipment.Line... lines) {
        return new Shipment(ORDER, new ShipmentId(id), List.of(lines));
    }

    private static Shipment.Line shipped(int line, String item, long amount) {
        return new Shipment.Line(line, new ItemNumber(item), Quantity.of(amount, UnitOfMeasure.EACH));
    }
}
