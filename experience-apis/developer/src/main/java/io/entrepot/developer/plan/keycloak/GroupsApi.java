package io.entrepot.developer.plan.keycloak;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What is used of Keycloak's API for administrators about the groups of partners. */
interface GroupsApi {

    @GetExchange("/group-by-path/partners/{partner}")
    GroupMessage groupOf(@PathVariable String partner);

    /** What the group is to be; attributes that are not named are taken away. */
    @PutExchange("/groups/{id}")
    void change(@PathVariable String id, @RequestBody GroupMessage group);

    @PutExchange("/users/{account}/groups/{id}")
    void join(@PathVariable String account, @PathVariable String id);
}
