package io.entrepot.foundation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.cases.AuditEntry.Action;
import io.entrepot.foundation.cases.Dock.Kind;
import io.entrepot.foundation.cases.Dock.Pallet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases are opened once, replayed by the handler of the message, and remember who did what. */
@CaseTest
class ExceptionCasesTests {

    private static final Actor BOB = new Actor("bob");
    private static final ItemNumber NEW = new ItemNumber("NEW-1");

    @Autowired
    ExceptionCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    Dock dock;

    @Autowired
    Dock.Receiving receiving;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void forget() {
        dock.known.clear();
        dock.broken.clear();
        dock.documents.clear();
        dock.meanwhile = null;
    }

    @Test
    void keepsTheNewestMessageOfAnOpenCase() {
        receiving.receive(new Pallet(NEW, 1));
        receiving.receive(new Pallet(NEW, 2));

        assertThat(theCase().occurrences()).isEqualTo(2);
        assertThat(theCase().body()).isEqualTo(new CaseBody("Pallet", "{\"item\":\"NEW-1\",\"pieces\":2}"));
    }

    @Test
    void opensAnotherCaseAfterTheFirstIsClosed() {
        receiving.receive(new Pallet(NEW, 1));
        desk.discard(theCase().id(), "a test", BOB);

        receiving.receive(new Pallet(NEW, 1));

        assertThat(cases.list(CaseFilter.ALL))
                .extracting(ExceptionCase::state)
                .containsExactly(CaseState.DISCARDED, CaseState.OPEN);
    }

    @Test
    void opensNothingInATransactionThatRollsBack() {
        transaction.executeWithoutResult(status -> {
            receiving.receive(new Pallet(NEW, 1));
            status.setRollbackOnly();
        });

        assertThat(cases.list(CaseFilter.ALL)).isEmpty();
    }

    @Test
    void keepsWhatNoTextColumnCanHold() {
        cases.open(Kind.BAD_DOCUMENT, "x\0y", "bad \0", new CaseBody("x12-846", "ISA\0"));

        assertThat(theCase().subject()).isEqualTo("x\uFFFDy");
        assertThat(theCase().body()).isEqualTo(new CaseBody("x12-846", "ISA\uFFFD"));
    }

    @Test
    void keepsSubjectsOfAnyLength() {
        cases.open(Kind.BAD_DOCUMENT, "s".repeat(100_000), "long");
        cases.open(Kind.BAD_DOCUMENT, "s".repeat(100_000), "long");

        assertThat(theCase().occurrences()).isEqualTo(2);
    }

    @Test
    void resolvesWhenTheCauseIsMended() {
        receiving.receive(new Pallet(NEW, 5));
        dock.known.add(NEW);

        assertThat(desk.replay(theCase().id(), BOB)).isEqualTo(new Replay.Resolved());

        assertThat(received()).isEqualTo(5);
        assertThat(theCase().state()).isEqualTo(CaseState.RESOLVED);
        assertThat(theCase().closedAt()).isNotNull();
        assertThat(cases.audit(theCase().id()))
                .extracting(AuditEntry::actor, AuditEntry::action)
                .containsExactly(tuple(BOB, Action.REPLAYED));
    }

    @Test
    void staysOpenWithoutAnotherOccurrenceWhenItFailsTheSameWay() {
        receiving.receive(new Pallet(NEW, 5));
        var before = theCase();

        assertThat(desk.replay(before.id(), BOB)).isEqualTo(new Replay.StillOpen("No item NEW-1."));

        assertThat(theCase()).isEqualTo(before);
        assertThat(cases.audit(before.id()))
                .extracting(AuditEntry::action, AuditEntry::reason)
                .containsExactly(tuple(Action.REPLAY_FAILED, "No item NEW-1."));
    }

    @Test
    void givesWayToACaseOfAnotherKindWhenTheNextThingIsWrong() {
        receiving.receive(new Pallet(NEW, 500));
        dock.known.add(NEW);

        desk.replay(theCase().id(), BOB);

        assertThat(cases.list(CaseFilter.ALL))
                .extracting(ExceptionCase::kind, ExceptionCase::state)
                .containsExactly(tuple("unknown-item", CaseState.RESOLVED), tuple("too-many", CaseState.OPEN));
    }

    @Test
    void undoesWhatAFailedReplayDidAndSaysWhatItSaid() {
        dock.broken.add("ISA*00~");
        cases.open(Kind.BAD_DOCUMENT, "846/17", "truncated", new CaseBody("x12-846", "ISA*00~"));

        assertThat(desk.replay(theCase().id(), BOB)).isEqualTo(new Replay.StillOpen("segment count is wrong"));

        assertThat(received()).isZero();
        assertThat(theCase().detail()).isEqualTo("segment count is wrong");
        assertThat(theCase().severity()).isEqualTo(CaseKind.Severity.HIGH);
    }

    @Test
    void handsOverADocumentWordForWord() {
        cases.open(Kind.BAD_DOCUMENT, "846/18", "unknown partner", new CaseBody("x12-846", "ISA*00*\"x\"~\n"));

        desk.replay(theCase().id(), BOB);

        assertThat(dock.documents).containsExactly("ISA*00*\"x\"~\n");
    }

    @Test
    void handlesWhatAPersonMadeOfTheMessageAndKeepsBoth() {
        dock.broken.add("ISA*00~");
        cases.open(Kind.BAD_DOCUMENT, "846/17", "truncated", new CaseBody("x12-846", "ISA*00~"));

        assertThat(desk.replay(theCase().id(), new Amendment("ISA*01~", "one was missing"), BOB))
                .isEqualTo(new Replay.Resolved());

        assertThat(dock.documents).containsExactly("ISA*01~");
        assertThat(theCase().body()).isEqualTo(new CaseBody("x12-846", "ISA*00~"));
        assertThat(cases.audit(theCase().id()))
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::reason, AuditEntry::amended)
                .containsExactly(
                        tuple(BOB, Action.AMENDED, "one was missing", "ISA*01~"),
                        tuple(BOB, Action.REPLAYED, null, null));
    }

    @ParameterizedTest
    @CsvSource({"ISA*02~,segment count is wrong", "GS*00~,that is another document", "ISA*ODD~,odd"})
    void keepsTheMessageThatCameWhereTheAmendedOneFails(String amended, String reason) {
        dock.broken.add("ISA*02~");
        cases.open(Kind.BAD_DOCUMENT, "846/17", "truncated", new CaseBody("x12-846", "ISA*00~"));

        assertThat(desk.replay(theCase().id(), new Amendment(amended, "a try"), BOB))
                .isEqualTo(new Replay.StillOpen(reason));

        assertThat(theCase().body()).isEqualTo(new CaseBody("x12-846", "ISA*00~"));
        assertThat(theCase().detail()).isEqualTo(reason);
        assertThat(theCase().occurrences()).isEqualTo(1);
        assertThat(cases.audit(theCase().id()))
                .extracting(AuditEntry::action, AuditEntry::reason, AuditEntry::amended)
                .containsExactly(tuple(Action.AMENDED, "a try", amended), tuple(Action.REPLAY_FAILED, reason, null));
    }

    @Test
    void takesNoAmendedMessageWhereItsHandlerDoesNotAllowIt() {
        receiving.receive(new Pallet(NEW, 5));
        dock.known.add(NEW);

        var refused = desk.replay(theCase().id(), new Amendment("{\"item\":\"NEW-1\",\"pieces\":6}", "six"), BOB);

        assertThat(refused).isInstanceOf(Replay.Refused.class);
        assertThat(received()).isZero();
        assertThat(cases.audit(theCase().id())).isEmpty();
    }

    @Test
    void handlesOneAmendedMessageHoweverManyAreSent() throws Exception {
        cases.open(Kind.BAD_DOCUMENT, "846/17", "truncated", new CaseBody("x12-846", "ISA*00~"));
        var id = theCase().id();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replays = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return desk.replay(id, new Amendment("ISA*" + number + "~", "a race"), BOB);
                    }))
                    .toList();
            start.countDown();
            replays.forEach(ExceptionCasesTests::waitFor);
        }

        assertThat(received()).isEqualTo(1);
        assertThat(cases.audit(id)).extracting(AuditEntry::action).containsExactly(Action.AMENDED, Action.REPLAYED);
    }

    @Test
    void saysThatABodyIsNotUnderstood() {
        cases.open(Kind.UNKNOWN_ITEM, "odd", "odd", new CaseBody("Pallet", "no json"));

        assertThat(desk.replay(theCase().id(), BOB)).isInstanceOf(Replay.StillOpen.class);
    }

    @Test
    void refusesWhatCannotBeReplayed() {
        cases.open(Kind.UNKNOWN_ITEM, "without a message", "odd");
        cases.open(Kind.UNKNOWN_ITEM, "without a handler", "odd", new CaseBody("fax", "~"));

        assertThat(cases.list(CaseFilter.ALL))
                .allMatch(found -> !desk.isReplayable(found))
                .allMatch(found -> desk.replay(found.id(), BOB) instanceof Replay.Refused);
        assertThat(desk.replay(new CaseId(4711), BOB)).isEqualTo(new Replay.UnknownCase());
    }

    @Test
    void refusesToReplayWhatIsClosed() {
        receiving.receive(new Pallet(NEW, 5));
        desk.discard(theCase().id(), "a test", BOB);
        dock.known.add(NEW);

        assertThat(desk.replay(theCase().id(), BOB)).isEqualTo(new Replay.Refused("The case is DISCARDED."));
        assertThat(received()).isZero();
    }

    @Test
    void staysOpenForAMessageThatCameInMeanwhile() throws Exception {
        receiving.receive(new Pallet(NEW, 5));
        dock.known.add(NEW);
        try (var other = Executors.newSingleThreadExecutor()) {
            dock.meanwhile = () -> {
                dock.meanwhile = null;
                waitFor(other.submit(
                        () -> cases.open(Kind.UNKNOWN_ITEM, "NEW-1", "No item NEW-1.", new Pallet(NEW, 7))));
            };
            assertThat(desk.replay(theCase().id(), BOB)).isInstanceOf(Replay.StillOpen.class);
        }

        assertThat(desk.replay(theCase().id(), BOB)).isEqualTo(new Replay.Resolved());
        assertThat(received()).isEqualTo(12);
    }

    @Test
    void handlesAMessageOnceHoweverManyReplayIt() throws Exception {
        receiving.receive(new Pallet(NEW, 5));
        dock.known.add(NEW);
        var id = theCase().id();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replays = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return desk.replay(id, BOB);
                    }))
                    .toList();
            start.countDown();
            replays.forEach(ExceptionCasesTests::waitFor);
        }

        assertThat(received()).isEqualTo(5);
        assertThat(theCase().state()).isEqualTo(CaseState.RESOLVED);
    }

    @Test
    void undoesTheReplayOfACaseThatIsDiscardedMeanwhile() {
        receiving.receive(new Pallet(NEW, 5));
        dock.known.add(NEW);
        var id = theCase().id();
        try (var other = Executors.newSingleThreadExecutor()) {
            dock.meanwhile = () -> waitFor(other.submit(() -> desk.discard(id, "not ours", BOB)));
            desk.replay(id, BOB);
        }

        assertThat(received()).isZero();
        assertThat(theCase().state()).isEqualTo(CaseState.DISCARDED);
    }

    @Test
    void replaysAllOfAKindBatchByBatch() {
        IntStream.range(0, 5).forEach(number -> receiving.receive(new Pallet(new ItemNumber("N-" + number), 1)));
        IntStream.range(0, 4).forEach(number -> dock.known.add(new ItemNumber("N-" + number)));

        var first = desk.replayAll("unknown-item", new CaseId(0), 3, BOB);
        var second = desk.replayAll("unknown-item", first.last(), 3, BOB);

        assertThat(first).isEqualTo(new Replay.Summary(3, 0, new CaseId(3), true));
        assertThat(second).isEqualTo(new Replay.Summary(1, 1, new CaseId(5), false));
        assertThat(received()).isEqualTo(4);
    }

    @Test
    void replaysWhatALaterFactMendedWithoutNoise() {
        IntStream.range(0, 3).forEach(number -> receiving.receive(new Pallet(new ItemNumber("N-" + number), 1)));
        dock.known.add(new ItemNumber("N-1"));

        assertThat(desk.replayMended(Kind.UNKNOWN_ITEM, new Actor("catalogue"))).isEqualTo(1);

        assertThat(jdbc.sql("SELECT action FROM case_audit").query(String.class).list())
                .containsExactly("REPLAYED");
        assertThat(cases.list(CaseFilter.openOf(Kind.UNKNOWN_ITEM)))
                .extracting(ExceptionCase::occurrences)
                .containsExactly(1, 1);
    }

    @Test
    void isResolvedByALaterFact() {
        receiving.receive(new Pallet(NEW, 5));

        cases.resolve(Kind.UNKNOWN_ITEM, "NEW-1", new Actor("catalogue"), "The item is listed.");
        cases.resolve(Kind.UNKNOWN_ITEM, "NEW-1", new Actor("catalogue"), "The item is listed.");

        assertThat(theCase().state()).isEqualTo(CaseState.RESOLVED);
        assertThat(cases.audit(theCase().id()))
                .extracting(AuditEntry::action, AuditEntry::reason)
                .containsExactly(tuple(Action.RESOLVED, "The item is listed."));
    }

    @Test
    void filters() {
        receiving.receive(new Pallet(NEW, 1));
        receiving.receive(new Pallet(new ItemNumber("NEW-2"), 1));
        cases.open(Kind.BAD_DOCUMENT, "NEW-1", "bad");
        desk.assign(new CaseId(2), "alice", BOB);

        assertThat(cases.list(CaseFilter.openOf(Kind.UNKNOWN_ITEM))).hasSize(2);
        assertThat(cases.list(CaseFilter.about(Kind.UNKNOWN_ITEM, "NEW-2"))).hasSize(1);
        assertThat(cases.list(new CaseFilter(null, null, "alice", null))).hasSize(1);
        assertThat(cases.list(new CaseFilter(CaseState.RESOLVED, null, null, null)))
                .isEmpty();
        assertThat(cases.list(new CaseFilter(null, null, null, "NEW-1"), new CaseId(1), 10))
                .extracting(ExceptionCase::kind)
                .containsExactly("bad-document");
    }

    private ExceptionCase theCase() {
        var all = cases.list(CaseFilter.ALL);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private long received() {
        return jdbc.sql("SELECT coalesce(sum(pieces), 0) FROM received")
                .query(Long.class)
                .single();
    }

    private static void waitFor(java.util.concurrent.Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
