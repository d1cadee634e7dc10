package io.sallyport.persistence.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;

/**
 * Answers in the place of a PostgreSQL and asks for the password, by the messages of the protocol
 * (PostgreSQL manual, section 55.2). Keeps every byte that it is sent then, without the TLS around
 * it.
 */
final class FalseServer implements AutoCloseable {

  /** What it says to a request for TLS. */
  enum Encryption {
    REFUSED,
    ERROR,
    GIVEN
  }

  /** How it asks who is there. */
  enum Question {
    CLEAR_TEXT(3, 1),
    MD5(5, 1),
    CLEAR_TEXT_AFTER_SCRAM_BEGAN(3, 2),
    NOTHING(0, 1);

    static final List<Question> THAT_ASK = List.of(CLEAR_TEXT, MD5, CLEAR_TEXT_AFTER_SCRAM_BEGAN);

    private final int code;
    private final int messages;

    Question(int code, int messages) {
      this.code = code;
      this.messages = messages;
    }
  }

  private static final int SSL_REQUEST = 80877103;
  private static final int GSS_REQUEST = 80877104;

  private final ServerSocket door;
  private final SelfSigned certificate;
  private final Encryption encryption;
  private final Question question;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger talking = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  FalseServer(SelfSigned certificate, Encryption encryption, Question question) throws IOException {
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.certificate = certificate;
    this.encryption = encryption;
    this.question = question;
    threads.execute(this::letIn);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many have said who they want to be. */
  int asked() {
    return asked.get();
  }

  /** Everything that was sent after that, once everyone has hung up. */
  String heard() throws InterruptedException {
    for (int i = 0; i < 3000 && talking.get() > 0; i++) {
      Thread.sleep(10);
    }
    if (talking.get() > 0) {
      throw new AssertionError("Somebody does not hang up.");
    }
    synchronized (heard) {
      return heard.toString(StandardCharsets.ISO_8859_1);
    }
  }

  private void hear(int type, byte[] body) {
    synchronized (heard) {
      heard.write(type);
      heard.writeBytes(body);
    }
  }

  private void letIn() {
    try {
      while (true) {
        Socket client = door.accept();
        talking.incrementAndGet();
        threads.execute(() -> meet(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void meet(Socket client) {
    try (client) {
      converse(client);
    } catch (IOException gone) {
      // The client hung up, as it should.
    } finally {
      talking.decrementAndGet();
    }
  }

  private void converse(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var out = new DataOutputStream(socket.getOutputStream());
    int length = in.readInt();
    int code = in.readInt();
    if (code == GSS_REQUEST) {
      out.write('N');
      converse(socket);
    } else if (code == SSL_REQUEST && encryption == Encryption.GIVEN) {
      out.write('S');
      converse(encrypted(socket));
    } else if (code == SSL_REQUEST) {
      out.write(encryption == Encryption.ERROR ? 'E' : 'N');
      if (encryption == Encryption.REFUSED) {
        converse(socket);
      }
    } else {
      in.readNBytes(length - 8);
      asked.incrementAndGet();
      ask(out, in);
    }
  }

  private void ask(DataOutputStream out, DataInputStream in) throws IOException {
    if (question == Question.CLEAR_TEXT_AFTER_SCRAM_BEGAN) {
      out.writeByte('R');
      out.writeInt(8 + "SCRAM-SHA-256".length() + 2);
      out.writeInt(10);
      out.writeBytes("SCRAM-SHA-256\0\0");
    }
    out.writeByte('R');
    out.writeInt(question == Question.MD5 ? 12 : 8);
    out.writeInt(question.code);
    if (question == Question.MD5) {
      out.writeInt(42);
    }
    out.flush();
    for (int message = 0; message < question.messages; message++) {
      int type = in.readUnsignedByte();
      int length = in.readInt();
      hear(type, in.readNBytes(length - 4));
    }
  }

  private SSLSocket encrypted(Socket socket) throws IOException {
    var encrypted =
        (SSLSocket)
            certificate.context().getSocketFactory().createSocket(socket, "localhost", 0, true);
    encrypted.setUseClientMode(false);
    encrypted.startHandshake();
    return encrypted;
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    threads.shutdownNow();
  }
}
