package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.outside.OutsideFailed;
import io.chengnuo.shared.outside.OutsideHosts;
import io.chengnuo.shared.outside.OutsideRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens sessions to SMS centres, at addresses the operator allows, and knows which are bound on this node. */
@Component
class SmppSessions {

    static final int USUAL_PORT = 2775;
    private static final int CONNECT = 5_000;
    private static final long BIND = 8_000;
    private static final int ENQUIRE = 30_000;
    private static final long RESPONSE = 10_000;

    private final OutsideHosts hosts;
    private final Map<UUID, SmppSubmit> bound = new ConcurrentHashMap<>();

    SmppSessions(OutsideHosts hosts) {
        this.hosts = hosts;
    }

    Optional<SmppSubmit> bound(UUID connector) {
        return Optional.ofNullable(bound.get(connector)).filter(SmppSubmit::stands);
    }

    void standing(UUID connector, SmppSubmit line) {
        bound.put(connector, line);
    }

    void gone(UUID connector, SmppSubmit line) {
        bound.remove(connector, line);
    }

    SMPPSession bind(Connector connector) throws IOException {
        return bind(connector, null);
    }

    SMPPSession bind(Connector connector, @Nullable MessageReceiverListener listener) throws IOException {
        var host = connector.require("host");
        var port = connector.number("port", USUAL_PORT);
        var tls = connector.setting("security", "NONE").equals("TLS");
        var address = hosts.require(host, port).getFirst();
        var session = new SMPPSession((name, number) -> new SocketConnection(socket(address, host, port, tls)));
        session.setTransactionTimer(RESPONSE);
        session.setEnquireLinkTimer(ENQUIRE);
        session.setPduProcessorDegree(1); // one after another: words keep their order
        if (listener != null) {
            session.setMessageReceiverListener(listener);
        }
        session.connectAndBind(
                host,
                port,
                new BindParameter(
                        BindType.BIND_TRX,
                        connector.require("systemId"),
                        connector.require("password"),
                        connector.setting("systemType", ""),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null),
                BIND);
        return session;
    }

    private static Socket socket(InetAddress address, String host, int port, boolean tls) throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(address, port), CONNECT);
        if (!tls) {
            return socket;
        }
        var secured =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // else any valid certificate would do
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    static String problem(Exception e) {
        return switch (e) {
            case OutsideRefused refused -> "not_allowed";
            case OutsideFailed failed -> "unreachable";
            case Conflict incomplete -> "incomplete";
            default ->
                switch (e.getCause()) {
                    case NegativeResponseException negative ->
                        switch (negative.getCommandStatus()) {
                            case SMPPConstant.STAT_ESME_RINVPASWD,
                                    SMPPConstant.STAT_ESME_RINVSYSID,
                                    SMPPConstant.STAT_ESME_RBINDFAIL -> "wrong_login";
                            default -> "refused_for_now";
                        };
                    case null, default -> "unreachable";
                };
        };
    }
}
