package io.entrepot.threeplx12.exchange.schedule;

import io.entrepot.foundation.testing.warehouse.WarehouseCalls;
import io.entrepot.foundation.testing.warehouse.WarehouseConformanceTests;
import io.entrepot.foundation.testing.warehouse.WarehouseHarness;
import io.entrepot.threeplx12.MovableClock;
import io.entrepot.threeplx12.ThirdParty;
import io.entrepot.threeplx12.WarehouseTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The X12 adapter keeps what all warehouses promise. */
@WarehouseTest
class ConformanceTests extends WarehouseConformanceTests implements WarehouseHarness {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Rounds rounds;

    @Autowired
    ThirdParty partner;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Set<String> answered = new HashSet<>();
    private final Map<String, String[]> shipped = new HashMap<>();
    private boolean losesNextAnswer;

    @Override
    protected WarehouseHarness harness() {
        return this;
    }

    @Override
    protected WarehouseCalls calls() {
        return new WarehouseCalls(mvc);
    }

    @Override
    public String node() {
        return "EWR";
    }

    @Override
    public void catchUp() {
        send();
        partner.documents("940").stream()
                .filter(order -> answered.add(order.name()))
                .forEach(order -> {
                    var number = partner.number();
                    drop("997", number, partner.answer(number, "OW", "940", order.group(), "A"));
                });
        rounds.takeIn();
        letTimePass(Duration.ofSeconds(3));
        rounds.takeIn();
    }

    @Override
    public void letTimePass(Duration duration) {
        clock.advance(duration);
    }

    /** The file arrives, and we die before we note it. */
    @Override
    public void loseNextAnswer() {
        losesNextAnswer = true;
    }

    private void send() {
        rounds.send();
        if (losesNextAnswer) {
            losesNextAnswer = false;
            jdbc.sql("""
                    UPDATE outgoing_document SET state = 'NUMBERED' WHERE id = (
                        SELECT max(id) FROM outgoing_document WHERE set_id = '940' AND state = 'SENT')""").update();
            rounds.send();
        }
    }

    @Override
    public int ordersOf(String leg) {
        send();
        return (int) partner.documents("940").stream()
                .filter(order -> order.text().contains("N9*CR*" + leg + "~"))
                .count();
    }

    @Override
    public void refuseCancellationOf(String leg) {
        send();
    }

    @Override
    public void fulfil(String leg, int pieces) {
        var order = partner.document("940", "N9*CR*" + leg + "~").segment("W05").at(2);
        shipped.put(leg, new String[] {
            "W06*F*" + order + "*" + partner.today() + "*S" + order,
            "N1*WH*NEWARK*92*EWR",
            "N9*2I*1Z" + order,
            "W27*M*UPSN",
            "LX*1",
            "W12*CC*%1$d*%1$d*0*EA**VN*SKU-0007".formatted(pieces),
            "N9*LI*1",
            "W03*" + pieces
        });
        repeatNewsOf(leg);
    }

    @Override
    public void repeatNewsOf(String leg) {
        var number = partner.number();
        drop("945", number, partner.interchange(number, "SW", "945", Objects.requireNonNull(shipped.get(leg))));
    }

    @Override
    public void stock(String item, int sellable, int held) {
        report("LIN*1*VN*" + item, "QTY*33*" + sellable + "*EA", "QTY*QH*" + held + "*EA");
    }

    @Override
    public String strangeArticle() {
        return report("LIN*1*VN*NO SUCH NAME", "QTY*33*1*EA");
    }

    @Override
    public OddCode useOddCode() {
        return new OddCode("quantity", "ZX", "QUARANTINE", report("LIN*1*VN*SKU-0011", "QTY*ZX*5*EA"));
    }

    @Override
    public boolean isMended(OddCode code) {
        var stock = WarehouseCalls.json(calls().get("stock?node=EWR&limit=1&cursor=SKU-0010"));
        return stock.at("/positions/0/buckets/0/bucket").asString().equals(code.canonical());
    }

    @Override
    public void receive(String notice, String item, int good, int damaged) {
        var known = partner.document("943", notice).segment("W06").at(2);
        var number = partner.number();
        drop(
                "944",
                number,
                partner.interchange(
                        number,
                        "RE",
                        "944",
                        "W17*F*" + partner.today() + "*R" + number + "*" + known,
                        "N1*WH*NEWARK*92*EWR",
                        "W07*" + good + "*EA**VN*" + item,
                        "N9*LI*1",
                        "W13*" + damaged + "*EA*01",
                        "W14*" + good));
    }

    private String report(String... lines) {
        letTimePass(Duration.ofMinutes(1));
        var number = partner.number();
        drop("846", number, partner.report(number, lines));
        return "846 EWR3PL %09d/%d/0001".formatted(number, number);
    }

    private void drop(String set, long number, String text) {
        partner.drop("%s_%09d.edi".formatted(set, number), text);
    }
}
