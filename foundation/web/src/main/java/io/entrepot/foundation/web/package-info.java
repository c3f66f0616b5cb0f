/** What every service does the same way at its HTTP edge: problem details, body limits, API documents. */
@NullMarked
package io.entrepot.foundation.web;

import org.jspecify.annotations.NullMarked;
