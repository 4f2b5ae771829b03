"""Constants: titles and messages of reviews, by mood; most reviews have neither."""

from __future__ import annotations

from pipeline.sample.randomness import Weights

TITLES = (
    ("Recomendo", "Ótimo", "Super recomendo", "Muito bom!", "Nota 10", "👏👏👏", "5 estrelas"),
    ("Não recomendo", "Péssimo", "Cadê meu pedido?", "Decepção", "Atraso", "👎", 'Produto "novo"'),
)
MESSAGES = (
    (
        "Muito bom",
        "Chegou antes do prazo.",
        "Produto ótimo, recomendo!",
        "Excelente qualidade, embalagem perfeita",
        "Tudo certo, obrigada 😊",
        "Adorei a loja, voltarei a comprar.",
        "Bom custo-benefício",
        'Igual à foto, "nota dez"',
        "Entrega rápida.\nProduto conforme o anúncio.",
        "Gostei.\n\nA cor é linda ❤️",
        "ok",
        " ",
    ),
    (
        "Ainda não recebi",
        "Não chegou, péssimo atendimento!",
        "Veio com defeito",
        "Comprei dois, recebi apenas um.",
        'Disseram "em trânsito" há três semanas...',
        "Demorou demais 😡",
        "Produto errado.\nJá pedi a troca, sem resposta.",
        "Qualidade ruim, não vale o preço",
        "Embalagem aberta, peça faltando",
        "Atrasou.\n\nNão compro mais.",
        "ruim",
        "Quero meu dinheiro de volta!",
    ),
)
TITLE_WEIGHTS = Weights((30, 20, 20, 12, 8, 5, 5))
MESSAGE_WEIGHTS = Weights((16, 14, 14, 10, 9, 8, 8, 4, 6, 3, 7, 1))
HAS_TITLE = (95_000, 150_000)
HAS_MESSAGE = (300_000, 560_000)
