package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.outside.OutsideFailed;
import io.chengnuo.shared.outside.OutsideHosts;
import io.chengnuo.shared.outside.OutsideRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/** Connects to telephone systems, at addresses the operator allows. */
@Component
class SwitchSockets {

    private static final int CONNECT = 5_000;
    private static final int READ = 1_000;

    private final OutsideHosts hosts;

    SwitchSockets(OutsideHosts hosts) {
        this.hosts = hosts;
    }

    /** The login was refused. */
    static final class WrongLogin extends IOException {
        private static final long serialVersionUID = 1;

        WrongLogin() {
            super("login refused");
        }
    }

    Socket open(Connector connector, int usualPort) throws IOException {
        var host = connector.require("host");
        var port = connector.number("port", usualPort);
        var address = hosts.require(host, port).getFirst();
        var socket = new Socket();
        try {
            return connected(socket, address, host, port, connector);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket connected(Socket socket, InetAddress address, String host, int port, Connector connector)
            throws IOException {
        socket.connect(new InetSocketAddress(address, port), CONNECT);
        socket.setKeepAlive(true);
        socket.setTcpNoDelay(true);
        if (!connector.setting("security", "NONE").equals("TLS")) {
            socket.setSoTimeout(READ);
            return socket;
        }
        socket.setSoTimeout(CONNECT);
        var secured =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // else any valid certificate would do
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        secured.setSoTimeout(READ);
        return secured;
    }

    /** A code of what went wrong, for the screen. */
    static String problem(Exception e) {
        return switch (e) {
            case OutsideRefused refused -> "not_allowed";
            case OutsideFailed failed -> "unreachable";
            case Conflict incomplete -> "incomplete";
            case WrongLogin wrong -> "wrong_login";
            case SSLException untrusted -> "certificate";
            default -> "unreachable";
        };
    }
}
