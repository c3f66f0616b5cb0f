package io.entrepot.gateway.identity;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.PostExchange;

/** The realm's token endpoint. */
interface TokenEndpoint {

    @PostExchange(
            url = "/protocol/openid-connect/token",
            contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            accept = MediaType.APPLICATION_JSON_VALUE)
    TokenMessage exchange(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String client, @RequestBody MultiValueMap<String, String> form);
}
