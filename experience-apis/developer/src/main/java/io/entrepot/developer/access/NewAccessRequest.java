package io.entrepot.developer.access;

import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.Scope;

/** A request as it is made. */
public record NewAccessRequest(ApplicationId application, Scope scope, String reason) {}
