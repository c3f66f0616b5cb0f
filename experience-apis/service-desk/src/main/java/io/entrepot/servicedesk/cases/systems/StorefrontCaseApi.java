package io.entrepot.servicedesk.cases.systems;

import org.springframework.web.service.annotation.HttpExchange;

/** What the service desk does with a storefront's cases. */
@HttpExchange("/storefront/v1/exceptions")
interface StorefrontCaseApi extends SystemCaseApi {}
