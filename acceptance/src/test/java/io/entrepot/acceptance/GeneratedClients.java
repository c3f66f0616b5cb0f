package io.entrepot.acceptance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;

/** The clients that were generated from the public contracts, all that a developer adds being an address and a token. */
record GeneratedClients(URI gateway, String token) {

    io.entrepot.client.partner.v1.ApiClient partnerV1() {
        var client = new io.entrepot.client.partner.v1.ApiClient();
        client.updateBaseUri(gateway.toString());
        client.setHttpClientBuilder(http());
        return client.setRequestInterceptor(this::authorize);
    }

    io.entrepot.client.partner.v2.ApiClient partnerV2() {
        var client = new io.entrepot.client.partner.v2.ApiClient();
        client.updateBaseUri(gateway.toString());
        client.setHttpClientBuilder(http());
        return client.setRequestInterceptor(this::authorize);
    }

    io.entrepot.client.servicedesk.v1.ApiClient serviceDeskV1() {
        var client = new io.entrepot.client.servicedesk.v1.ApiClient();
        client.updateBaseUri(gateway.toString());
        client.setHttpClientBuilder(http());
        return client.setRequestInterceptor(this::authorize);
    }

    /** Without it the client of the JDK offers HTTP/2 in every request in the clear. */
    private static HttpClient.Builder http() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }

    private void authorize(HttpRequest.Builder request) {
        request.header("Authorization", "Bearer " + token);
    }
}
