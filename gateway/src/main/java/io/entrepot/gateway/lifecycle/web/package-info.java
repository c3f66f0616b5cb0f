/** What callers are told of the life of the version that they call. */
@NullMarked
package io.entrepot.gateway.lifecycle.web;

import org.jspecify.annotations.NullMarked;
