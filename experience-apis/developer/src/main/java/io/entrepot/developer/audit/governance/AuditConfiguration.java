package io.entrepot.developer.audit.governance;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects the audit trail with the governance API. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "governance", types = AuditApi.class)
class AuditConfiguration {}
