package io.entrepot.sandbox.protocol;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;

/** A WireMock server whose lowest stub hands every call to a backend; stubs added at its admin address go before. */
public final class BackendServer implements AutoCloseable {

    private static final int JOURNAL_ENTRIES = 100;
    private static final int THREADS = 128; // a full request queue of Business Central (100) must fit

    private final WireMockServer server;

    private BackendServer(WireMockServer server) {
        this.server = server;
    }

    public static BackendServer start(String address, int port, Backend backend) {
        var handOver = new HandOver(backend);
        var server = new WireMockServer(options()
                .bindAddress(address)
                .port(port)
                .containerThreads(THREADS)
                .jettyAcceptors(1)
                .gzipDisabled(true)
                .templatingEnabled(false)
                .maxRequestJournalEntries(JOURNAL_ENTRIES)
                .extensions(handOver));
        open(server, address, port);
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withTransformers(handOver.getName())));
        return new BackendServer(server);
    }

    private static void open(WireMockServer server, String address, int port) {
        try {
            server.start();
        } catch (FatalStartupException refused) {
            throw new IllegalStateException(
                    "Port " + port + " at " + address + " cannot be opened; another program may use it.", refused);
        }
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
