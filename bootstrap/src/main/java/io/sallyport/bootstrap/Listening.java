package io.sallyport.bootstrap;

import io.sallyport.bootstrap.configuration.Option;
import io.sallyport.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;

/**
 * Where a server is to listen, by the options that say so.
 *
 * @param address as {@code host} was set
 * @param number as {@code port} was set
 */
record Listening(Option host, String address, Option port, int number) {

  private static final int FIRST_FREE_FOR_ALL = 1024;

  /**
   * Starts a server there.
   *
   * @throws OperatorError if nobody can listen there, or we may not
   */
  HttpServer start(HttpServer api) {
    try {
      return api.start();
    } catch (RuntimeException failed) {
      if (isOfAddress(failed)) {
        throw refusal();
      }
      throw failed;
    }
  }

  private static boolean isOfAddress(Throwable failed) {
    return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof SocketException || cause instanceof UnresolvedAddressException);
  }

  private OperatorError refusal() {
    try {
      new ServerSocket(0, 1, InetAddress.getByName(address)).close();
      String fix = " on " + address + " is taken. Stop what listens there, or give another port.";
      return new OperatorError(
          port
              + " "
              + number
              + (number < FIRST_FREE_FOR_ALL
                  ? fix.replace("taken", "taken, or this user may not take one below 1024")
                  : fix),
          OperatorError.UNAVAILABLE);
    } catch (UnknownHostException unknown) {
      return notHere("is no name that can be looked up");
    } catch (IOException elsewhere) {
      return notHere("is no address of this machine");
    }
  }

  private OperatorError notHere(String why) {
    return new OperatorError(
        host + " \"" + address + "\" " + why + ". Give 127.0.0.1, or an address of this machine.",
        OperatorError.CONFIGURATION);
  }
}
