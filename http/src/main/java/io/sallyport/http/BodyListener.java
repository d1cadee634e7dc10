package io.sallyport.http;

import org.eclipse.jetty.server.Request;

/** Is told what became of a body; one of these is called once. */
interface BodyListener {
  /**
   * @param later whether this is another thread than that of the request
   */
  void whole(Request withBody, boolean later);

  void refused(int status);
}
