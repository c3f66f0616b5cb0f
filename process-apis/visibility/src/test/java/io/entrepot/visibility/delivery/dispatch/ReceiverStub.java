package io.entrepot.visibility.delivery.dispatch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Comparator;
import java.util.List;

/** Plays partners' receivers, each at a path of its own. */
final class ReceiverStub {

    static final WireMockServer SERVER = new WireMockServer(
            WireMockConfiguration.options().dynamicPort().containerThreads(60).maxRequestJournalEntries(10_000));

    static {
        SERVER.start();
    }

    private final String path;

    private ReceiverStub(String path) {
        this.path = path;
    }

    static ReceiverStub at(String name) {
        return new ReceiverStub("/" + name);
    }

    static ReceiverStub answering(String name, int status) {
        return at(name).nowAnswers(aResponse().withStatus(status));
    }

    String address() {
        return SERVER.baseUrl() + path;
    }

    ReceiverStub nowAnswers(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(urlPathEqualTo(path)).willReturn(answer));
        return this;
    }

    List<LoggedRequest> received() {
        return SERVER.findAll(postRequestedFor(urlPathEqualTo(path))).stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    List<String> ids() {
        return received().stream()
                .map(request -> request.getHeader("webhook-id"))
                .toList();
    }
}
