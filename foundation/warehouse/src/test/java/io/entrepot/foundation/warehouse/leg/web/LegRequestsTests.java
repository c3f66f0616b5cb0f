package io.entrepot.foundation.warehouse.leg.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.warehouse.leg.web.FulfilmentOrderRequest.LineRequest;
import io.entrepot.foundation.warehouse.leg.web.FulfilmentOrderRequest.QuantityRequest;
import io.entrepot.foundation.warehouse.leg.web.FulfilmentOrderRequest.ShipToRequest;
import io.entrepot.foundation.warehouse.node.Node;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A leg is asked for in whole pieces at a node that is served; all that is wrong is said at once. */
class LegRequestsTests {

    private static final LegId LEG = new LegId("ORD-7-1");
    private static final Nodes NODES = new Nodes(List.of(new Node(new NodeId("ATL"), "Atlanta")));

    @Test
    void understandsPiecesWithDecimalsThatSayNothing() {
        var understood = LegRequests.understood(LEG, request("ATL", line(1, "6.000", "EA")), NODES);

        assertThat(understood.lines().getFirst().pieces()).isEqualTo(6);
    }

    @Test
    void saysEverythingThatIsWrong() {
        var request = request("LAX", line(1, "1", "XCS"), line(1, "0.5", "EA"), line(2, "1000000001", "EA"));

        var refused = catchThrowableOfType(ProblemException.class, () -> LegRequests.understood(LEG, request, NODES));

        assertThat(refused.errors())
                .extracting(InputError::pointer, InputError::code)
                .containsExactlyInAnyOrder(
                        tuple("/node", "unknown-node"),
                        tuple("/lines/0/quantity/unit", "not-base-unit"),
                        tuple("/lines/1/quantity/amount", "not-whole"),
                        tuple("/lines/1/lineNumber", "duplicate"),
                        tuple("/lines/2/quantity/amount", "too-large"));
    }

    private static FulfilmentOrderRequest request(String node, LineRequest... lines) {
        var shipTo = new ShipToRequest("Store", "1 Main St", null, "Atlanta", "GA", "30301", "US");
        return new FulfilmentOrderRequest("ORD-7", node, "PO-1", shipTo, null, List.of(lines));
    }

    private static LineRequest line(int number, String amount, String unit) {
        return new LineRequest(number, "BK71", new QuantityRequest(new BigDecimal(amount), unit));
    }
}
