"""Constants: product categories with their English names, demand, price, weight and season."""

from __future__ import annotations

from typing import NamedTuple

ALL_YEAR = 0


class Category(NamedTuple):
    """A category; `demand` is a weight, `season` the quarter of its peak or ALL_YEAR."""

    name: str
    english: str | None
    demand: int
    price_cents: int
    weight_g: int
    season: int = ALL_YEAR


CATEGORIES = (
    Category("cama_mesa_banho", "bed_bath_table", 980, 8200, 1300, 3),
    Category("beleza_saude", "health_beauty", 880, 8400, 450),
    Category("esporte_lazer", "sports_leisure", 800, 8000, 700, 1),
    Category("moveis_decoracao", "furniture_decor", 750, 7000, 1700),
    Category("informatica_acessorios", "computers_accessories", 700, 8500, 350, 1),
    Category("utilidades_domesticas", "housewares", 640, 6400, 1400, 2),
    Category("relogios_presentes", "watches_gifts", 550, 13500, 350, 4),
    Category("telefonia", "telephony", 420, 3400, 200),
    Category("ferramentas_jardim", "garden_tools", 400, 6600, 1600, 4),
    Category("automotivo", "auto", 390, 8800, 900),
    Category("brinquedos", "toys", 380, 8200, 900, 4),
    Category("cool_stuff", "cool_stuff", 340, 12500, 1200, 4),
    Category("perfumaria", "perfumery", 310, 8700, 300, 2),
    Category("bebes", "baby", 280, 8100, 1500),
    Category("eletronicos", "electronics", 250, 2900, 250),
    Category("papelaria", "stationery", 230, 7600, 700, 1),
    Category("bolsas_e_acessorios", "bags_accessories", 190, 5200, 300, 4),
    Category("pet_shop", "pet_shop", 180, 8800, 2000),
    Category("moveis_escritorio", "office_furniture", 150, 14900, 9000, 1),
    Category("consoles_games", "consoles_games", 105, 6400, 250, 4),
    Category("malas_acessorios", "luggage_accessories", 100, 10500, 2600, 4),
    Category("ferramentas_construcao", "construction_tools", 88, 9200, 1800),
    Category("eletrodomesticos", "home_appliances", 75, 5200, 1500),
    Category("instrumentos_musicais", "musical_instruments", 64, 10900, 2500),
    Category("eletroportateis", "small_appliances", 63, 11500, 2400, 2),
    Category("casa_construcao", "home_construction", 56, 9800, 1900),
    Category("livros_interesse_geral", "books_general_interest", 52, 4600, 500),
    Category("alimentos", "food", 48, 4800, 900),
    Category("moveis_sala", "living_room_furniture", 47, 11900, 8500),
    Category("casa_conforto", "home_comfort", 41, 9300, 1600, 3),
    Category("bebidas", "drinks", 36, 4700, 1600, 4),
    Category("audio", "audio", 34, 9400, 450),
    Category("mercado_geral", "general_market", 30, 6500, 800),
    Category("iluminacao", "lighting", 29, 10100, 1700),
    Category("climatizacao", "air_conditioning", 28, 14500, 4200, 1),
    Category("moveis_cozinha_e_jardim", "kitchen_garden_furniture", 27, 11800, 9500),
    Category("alimentos_bebidas", "food_drink", 26, 4100, 1000, 3),
    Category("industria_comercio", "industry_commerce", 25, 10200, 3400),
    Category("livros_tecnicos", "books_technical", 25, 6100, 500, 1),
    Category("telefonia_fixa", "fixed_telephony", 25, 7200, 400),
    Category("calcados", "shoes", 25, 7900, 700),
    Category("eletrodomesticos_grandes", "large_appliances", 22, 26500, 12000),
    Category("jardim_irrigacao", "garden_watering", 22, 5600, 1200, 4),
    Category("agro_industria", "agro_industry", 20, 21900, 4800),
    Category("artes", "art", 20, 8800, 1000),
    Category("computadores", "computers", 19, 99900, 6500),
    Category("sinalizacao_seguranca", "signaling_security", 19, 8100, 2200),
    Category("ferramentas_seguranca", "safety_tools", 18, 11800, 1100),
    Category("artigos_de_natal", "christmas_supplies", 17, 4900, 700, 4),
    Category("moda_masculina", "mens_clothing", 15, 6300, 300, 3),
    Category("moda_praia", "beachwear", 15, 6100, 200, 1),
    Category("moveis_quarto", "bedroom_furniture", 13, 17500, 11000),
    Category("ferramentas_manuais", "hand_tools", 12, 6700, 1500),
    Category("tablets_impressao", "tablets_printing", 10, 12900, 600),
    Category("cafeteiras_e_fornos", "coffee_machines_ovens", 10, 49900, 5200, 2),
    Category("cine_foto", "cinema_photo", 9, 7900, 500),
    Category("dvds_blu_ray", "dvds_blu_ray", 8, 2900, 200),
    Category("livros_importados", "books_imported", 8, 6600, 600),
    Category("moda_feminina", "womens_clothing", 8, 5800, 250, 2),
    Category("artigos_de_festas", "party_supplies", 7, 6900, 600, 2),
    Category("fraldas_higiene", "diapers_hygiene", 6, 3900, 1300),
    Category("colchao_e_estofado", "mattress_upholstery", 6, 10800, 9900),
    Category("musica", "music", 6, 5900, 200),
    Category("flores", "flowers", 6, 3100, 400, 2),
    Category("moda_esporte", "sports_clothing", 6, 6200, 300),
    Category("artesanato", "crafts", 5, 4900, 400),
    Category("moda_infantil", "childrens_clothing", 5, 6900, 250, 4),
    Category("seguros_e_servicos", "insurance_services", 3, 14200, 100),
    Category("pc_gamer", None, 5, 13900, 900),
    Category("portateis_cozinha_e_preparadores_de_alimentos", None, 5, 9900, 2300),
)
