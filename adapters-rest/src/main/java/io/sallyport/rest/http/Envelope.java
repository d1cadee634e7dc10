package io.sallyport.rest.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * What every answer is put in, whoever writes it: the request id, the headers that keep a browser
 * from misreading it, and CORS. Routes may say otherwise where they know better.
 */
final class Envelope extends Handler.Wrapper {
  static final String POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
  private static final String MDC_KEY = "request_id";

  private final ClientAddresses addresses;
  private final Cors cors;
  private final boolean https;

  Envelope(ClientAddresses addresses, Cors cors, boolean https) {
    this.addresses = addresses;
    this.cors = cors;
    this.https = https;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Exchange exchange = seal(request, response);
    MDC.put(MDC_KEY, exchange.requestId());
    try {
      return super.handle(request, response, callback);
    } finally {
      MDC.remove(MDC_KEY);
    }
  }

  /** Begins the exchange, if nobody has, and puts its answer in the envelope. */
  Exchange seal(Request request, Response response) {
    Exchange exchange = Exchange.find(request).orElseGet(() -> Exchange.open(request, addresses));
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(Exchange.REQUEST_ID_HEADER, exchange.requestId());
    headers.put("Cache-Control", "no-store");
    headers.put("Content-Security-Policy", POLICY);
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Content-Type-Options", "nosniff");
    if (https) {
      headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    headers.remove("Vary");
    cors.answer(request.getHeaders(), headers);
    return exchange;
  }
}
