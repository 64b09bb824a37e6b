package kezek.board;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Opens {@code /ws/board}: plain sockets, without compression, for pages of our own origin. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(BoardSettings.class)
class BoardConfiguration implements WebSocketConfigurer {
    private static final String PATH = "/ws/board";

    private final BoardSocket socket;
    private final BoardHandshake handshake;
    private final BoardSettings settings;

    BoardConfiguration(BoardSocket socket, BoardHandshake handshake, BoardSettings settings) {
        this.socket = socket;
        this.handshake = handshake;
        this.settings = settings;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, PATH)
                .addInterceptors(handshake)
                .setAllowedOrigins(settings.origins().toArray(String[]::new));
    }

    @Bean
    static FilterRegistrationBean<NoExtensions> noExtensions() {
        FilterRegistrationBean<NoExtensions> filter = new FilterRegistrationBean<>(new NoExtensions());
        filter.addUrlPatterns("/ws/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Boards say little: a kilobyte of buffer each instead of eight, before a thousand of them connect. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallSockets() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            context.addParameter("org.apache.tomcat.websocket.textBufferSize", "1024");
            context.addParameter("org.apache.tomcat.websocket.binaryBufferSize", "1024");
        });
    }
}
