package io.entrepot.developer.version.governance;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects versions with the governance API. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "governance", types = GovernanceApi.class)
class GovernanceConfiguration {}
