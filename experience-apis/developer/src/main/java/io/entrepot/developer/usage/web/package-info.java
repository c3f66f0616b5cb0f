/** Usage over HTTP. */
@NullMarked
package io.entrepot.developer.usage.web;

import org.jspecify.annotations.NullMarked;
