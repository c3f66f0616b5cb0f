/** Usage over HTTP. */
@NullMarked
package io.entrepot.governance.usage.web;

import org.jspecify.annotations.NullMarked;
