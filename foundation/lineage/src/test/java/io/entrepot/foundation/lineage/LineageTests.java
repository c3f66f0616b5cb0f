package io.entrepot.foundation.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LineageTests {

    private static final Lineage ORDER = new Lineage("experience/partner/v2/placeOrder", "acme, retail; \"ü\"=1");

    @Test
    void isTheSameAfterItHasTravelled() {
        assertThat(Lineage.of(ORDER.baggage())).isEqualTo(ORDER);
        assertThat(ORDER.baggage()).matches("[\\x21-\\x7e]+");
    }

    @Test
    void isOursWhereNobodyCalled() {
        assertThat(Lineage.current()).isEqualTo(Lineage.OURS);
        assertThat(Lineage.of(null)).isEqualTo(Lineage.OURS);
        assertThat(Lineage.of("")).isEqualTo(Lineage.OURS);
        assertThat(Lineage.of("entrepot.entry=x")).isEqualTo(Lineage.OURS);
        assertThat(Lineage.of("%%%,,;=")).isEqualTo(Lineage.OURS);
    }

    @Test
    void holdsUntilItsScopeIsClosed() {
        var inner = new Lineage("internal", "schedule");
        try (var _ = ORDER.context().makeCurrent()) {
            inner.during(() -> assertThat(Lineage.current()).isEqualTo(inner));
            assertThat(Lineage.current()).isEqualTo(ORDER);
        }
        assertThat(Lineage.current()).isEqualTo(Lineage.OURS);
    }

    @Test
    void isTakenFromTheLayerAbove() throws Exception {
        var request = new MockHttpServletRequest("GET", "/orders/v1/orders");
        request.addHeader("baggage", "userId=alice," + ORDER.baggage());
        var seen = new AtomicReference<Lineage>();

        new TakingLineage()
                .doFilter(request, new MockHttpServletResponse(), (asked, answered) -> seen.set(Lineage.current()));

        assertThat(seen.get()).isEqualTo(ORDER);
        assertThat(Lineage.current()).isEqualTo(Lineage.OURS);
    }

    @Test
    void isHandedToTheLayerBelow() throws IOException {
        var request = new MockClientHttpRequest(HttpMethod.GET, URI.create("http://127.0.0.1/erp/v1/items"));
        try (var _ = ORDER.context().makeCurrent();
                var _ = new HandingLineageOn()
                        .intercept(request, new byte[0], (sent, body) -> new MockClientHttpResponse())) {
            assertThat(Lineage.of(request.getHeaders().getFirst("baggage"))).isEqualTo(ORDER);
        }
    }
}
