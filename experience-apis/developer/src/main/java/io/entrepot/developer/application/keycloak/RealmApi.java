package io.entrepot.developer.application.keycloak;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What we use of Keycloak's API for administrators of one realm. */
interface RealmApi {

    /** One at most. */
    @GetExchange("/clients")
    List<ClientMessage> named(@RequestParam String clientId);

    /** Those with this text anywhere in their names. */
    @GetExchange("/clients")
    List<ClientMessage> search(
            @RequestParam String clientId,
            @RequestParam boolean search,
            @RequestParam int first,
            @RequestParam int max);

    @PostExchange("/clients")
    void create(@RequestBody ClientMessage client);

    @PutExchange("/clients/{id}")
    void change(@PathVariable String id, @RequestBody ClientMessage client);

    @DeleteExchange("/clients/{id}")
    void delete(@PathVariable String id);

    @GetExchange("/clients/{id}/client-secret")
    SecretMessage secret(@PathVariable String id);

    @PostExchange("/clients/{id}/client-secret")
    SecretMessage newSecret(@PathVariable String id);

    @DeleteExchange("/clients/{id}/client-secret/rotated")
    void endRotatedSecret(@PathVariable String id);

    @GetExchange("/client-scopes")
    List<ScopeMessage> scopes();

    @PutExchange("/clients/{id}/default-client-scopes/{scope}")
    void addScope(@PathVariable String id, @PathVariable String scope);

    @DeleteExchange("/clients/{id}/default-client-scopes/{scope}")
    void removeScope(@PathVariable String id, @PathVariable String scope);

    @GetExchange("/clients/{id}/service-account-user")
    UserMessage account(@PathVariable String id);
}
