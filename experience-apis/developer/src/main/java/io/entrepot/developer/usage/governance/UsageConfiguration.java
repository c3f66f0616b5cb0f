package io.entrepot.developer.usage.governance;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects usage with the governance API. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "governance", types = UsageApi.class)
class UsageConfiguration {}
