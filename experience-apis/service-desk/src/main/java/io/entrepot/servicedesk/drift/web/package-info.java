/** Drift over HTTP. */
@NullMarked
package io.entrepot.servicedesk.drift.web;

import org.jspecify.annotations.NullMarked;
