package io.entrepot.developer.plan.keycloak;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects plans of partners with the realm, as the client as which applications are kept. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "keycloak", types = GroupsApi.class)
class GroupsConfiguration {}
